sacks = 12
if sacks > 12:
    state = "full"
elif sacks >= 5:
    state = "good"
elif sacks > 0:
    state = "low"
else:
    state = "empty"

# full, good, low or empty?
with_12_sacks = "full"
with_4_sacks = "low"
with_5_sacks = "good"
