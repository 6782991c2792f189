exec "print(1)"
