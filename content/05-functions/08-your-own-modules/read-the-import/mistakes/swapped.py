import fees
import labels
import letters

title = "Night Ferry"
print(letters.text(title))
print(labels.text(title))
print("Fee:", fees.late_fee(4))
