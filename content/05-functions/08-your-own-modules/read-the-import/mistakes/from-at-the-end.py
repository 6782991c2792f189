import late_fee from fees
import labels
import letters

title = "Night Ferry"
print(labels.text(title))
print(letters.text(title))
print("Fee:", late_fee(4))
