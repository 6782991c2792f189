import fees
from labels import text
from letters import text

title = "Night Ferry"
print(text(title))
print(text(title))
print("Fee:", late_fee(4))
