class Loud:
    def __del__(self):
        print("gone")
print("before")
thing = Loud()
try:
    thing.volume
except AttributeError as error:
    print(error)
print("after")
int("x" * 10)
