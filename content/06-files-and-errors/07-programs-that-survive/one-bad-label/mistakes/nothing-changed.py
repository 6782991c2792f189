from delivery import titles
from printer import print_labels

print(len(titles), "labels:", print_labels(titles))
print("First half:", print_labels(titles[:200]))
print("Second half:", print_labels(titles[200:]))
