class Door:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("closing", self.name, count)
count = 3
def work():
    Door("inside")
    print("worked")
work()
kept = Door("front")
again = Door("back")
del again
kept_too = kept
del kept
again = Door("first")
again = Door("second")
print("the last line")
