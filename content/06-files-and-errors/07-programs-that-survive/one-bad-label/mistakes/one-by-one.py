from delivery import titles
from printer import print_labels

for position, title in enumerate(titles):
    if print_labels([title]) != "OK":
        print(position)
