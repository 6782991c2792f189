# Because:
# the total started again at 0 in every pass
morning = int(input("Cups: "))
noon = int(input("Cups: "))
evening = int(input("Cups: "))
total = morning + noon + evening
print(f"Cups sold: {total}")
