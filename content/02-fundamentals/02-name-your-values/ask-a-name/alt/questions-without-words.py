kenji = input()
amina = input()
print("Text:", amina)
print("Photo:", kenji)
