sacks = 4
if sacks > 12:
    state = "full"
elif sacks >= 5:
    state = "good"
elif sacks > 0:
    state = "low"
else:
    state = "empty"

with_12_sacks = 'good'
with_4_sacks = 'Low'
with_5_sacks = 'good'
print(state)
