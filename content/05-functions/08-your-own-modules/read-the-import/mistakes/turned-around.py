import fees
from labels import text
from letters import text

title = "Night Ferry"
print(text.labels(title))
print(text.letters(title))
print("Fee:", fees.late_fee(4))
