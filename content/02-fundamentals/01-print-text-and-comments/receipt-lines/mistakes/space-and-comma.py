print("Kiosk at Goat Bridge")
print("Mint tea ", "1.50")
print("Cheese pie", "3.20")
print("Total", "4.70")
