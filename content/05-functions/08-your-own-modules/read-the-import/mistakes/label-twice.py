import fees
from letters import text
from labels import text

title = "Night Ferry"
print(text(title))
print(text(title))
print("Fee:", fees.late_fee(4))
