# 1. Ask for a name
name = input("A name: ").strip()
# 2. Ask for an animal
animal = input("An animal: ").strip()
# 3. Tell the story
print(f"{name} opened the fridge. Next to the pancake sat a {animal} with a book.")
print(f'"Close the door," said the {animal}. "I am reading."')
