# 1. Read messages, in one form, until stop
# 2. Leave out the empty ones
# 3. Count messages and questions, keep the greatest length
# 4. Print three lines
messages = 0
questions = 0
longest = 0
message = input("> ").strip()
while message.lower() != "stop":
    if message != "":
        messages = messages + 1
        if "?" in message:
            questions = questions + 1
        if len(message) > longest:
            longest = len(message)
    message = input("> ").strip()
print(f"Messages: {messages}")
print(f"Questions: {questions}")
print(f"Longest: {longest} characters")
