"""How the shelf says hello."""

print("The shelf is open.")
GREETING = "Good morning"
