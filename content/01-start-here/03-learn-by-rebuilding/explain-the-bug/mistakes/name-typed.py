print("Malo!")
name = input("Who is reading this? ")
print("Thank you for your letter, Lin")
print("The pig says hello.")
