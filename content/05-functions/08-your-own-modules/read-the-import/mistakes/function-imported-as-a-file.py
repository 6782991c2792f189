import fees
import labels.text
import letters.text

title = "Night Ferry"
print(labels.text(title))
print(letters.text(title))
print("Fee:", fees.late_fee(4))
