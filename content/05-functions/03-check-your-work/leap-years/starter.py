# Real birthdays
