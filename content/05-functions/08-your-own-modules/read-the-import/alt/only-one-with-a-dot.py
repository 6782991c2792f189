import letters
from fees import late_fee
from labels import text

title = "Night Ferry"
print(text(title))
print(letters.text(title))
print("Fee:", late_fee(4))
