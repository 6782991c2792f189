# 1. Ask for a name
name = input("A name: ").strip()
# 2. Ask for an animal
animal = input("An animal: ").strip()
# 3. Ask for a food
food = input("Something to eat: ").strip()
# 4. Tell the story
print(f"{name} opened the fridge. Next to the {food} sat a {animal} with a book.")
print(f'"Close the door," said the {animal}. "I am reading."')
