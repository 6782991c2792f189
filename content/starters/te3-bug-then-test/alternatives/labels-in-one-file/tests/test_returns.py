# These tests are in test_labels.py now.
