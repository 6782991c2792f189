import fees
from labels import text
from letters import text

title = "Night Ferry"
print(labels.text(title))
print(letters.text(title))
print("Fee:", fees.late_fee(4))
