# Two doors. Behind each of them, two more.
