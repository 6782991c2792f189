print("Malo!")
reader = input("Who is reading this? ")
print("Thank you for your letter,", reader)
print('The pig says hello.')
