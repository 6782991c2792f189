"""The board in Zainab's salon. Run: python board.py"""

# Your program goes here.
