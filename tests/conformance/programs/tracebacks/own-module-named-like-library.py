with open("random.py", "w") as file:
    file.write("print('mine')\n")
import sys
sys.modules.pop("random", None)
import random
print(random.randint(1, 6))
