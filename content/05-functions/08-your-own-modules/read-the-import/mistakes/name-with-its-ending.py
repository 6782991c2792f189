import fees.py
import labels.py
import letters.py

title = "Night Ferry"
print(labels.text(title))
print(letters.text(title))
print("Fee:", fees.late_fee(4))
