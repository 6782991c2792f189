# Expense splitter, version 1
