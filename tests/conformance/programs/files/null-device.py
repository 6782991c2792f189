import errno
import os
import shutil

print(os.devnull, os.path.exists(os.devnull))
with open(os.devnull, "w") as file:
    print("hidden", file=file)
with open(os.devnull) as file:
    print(repr(file.read()))
print(os.stat(os.devnull).st_size, os.path.isfile(os.devnull), os.path.isdir(os.devnull))
print([errno.errorcode[number] for number in (errno.ENOENT, errno.EACCES, errno.EBUSY)], errno.EDEADLK > 0)

os.mkdir("deep")
home = os.getcwd()
for _ in range(200):
    os.chdir("deep") if os.path.isdir("deep") else None
    os.mkdir("deep")
os.chdir(home)
print(os.listdir("deep"))
