import fees
import labels
import letters

title = "Night Ferry"
print(labels(title))
print(letters(title))
print("Fee:", fees.late_fee(4))
