waiting = []
waiting.append("Amina")
waiting.append("Bo")
waiting.append("Carlos")
print(f"Waiting: {len(waiting)}")
