points = 85
medal = "Thank you for riding"
if points >= 50:
    medal = "Bronze"
if points >= 70:
    medal = "Silver"
if points >= 90:
    medal = "Gold"
print(medal)
