# Expense splitter, version 2
