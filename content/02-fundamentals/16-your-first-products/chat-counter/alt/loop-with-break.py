messages = 0
questions = 0
longest = 0
while True:
    message = input("Message: ").strip()
    if message.upper() == "STOP":
        break
    if not message:
        continue
    messages += 1
    if "?" in message:
        questions += 1
    if len(message) > longest:
        longest = len(message)
print("Messages:", messages)
print("Questions:", questions)
print("Longest:", longest, "characters")
