"""The tests here are classes of unittest. pytest runs them, too."""
