# Expense splitter, with people who leave
