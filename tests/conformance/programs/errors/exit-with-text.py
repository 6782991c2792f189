import sys
print("before")
sys.exit("Stopped: no file")
