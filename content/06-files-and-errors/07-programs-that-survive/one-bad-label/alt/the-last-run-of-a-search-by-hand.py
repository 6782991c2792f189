from delivery import titles
from printer import print_labels

print(len(titles), "labels:", print_labels(titles))
print("OK so far:", print_labels(titles[:274]))
print("And one more:", print_labels(titles[:275]))
print(274)
