import fees
import labels
import letters

title = "Night Ferry"
print(labels.text(title))
print(letters.text(title))
print("Fee:", fees.late_fee(4))
