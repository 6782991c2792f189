# Yuki's chat counter
chat = []
while True:
    message = input("> ").strip()
    if message.lower() == "stop":
        break
    if message:
        chat.append(message)
print("=== THE CHAT ===")
questions = 0
longest = 0
for message in chat:
    if "?" in message:
        questions += 1
    if len(message) > longest:
        longest = len(message)
print(f"Messages: {len(chat)}")
print(f"Questions: {questions}")
print(f"Longest: {longest} characters")
print("#" * len(chat))
