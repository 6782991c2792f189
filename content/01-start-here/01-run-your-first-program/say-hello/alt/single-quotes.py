print('Hello, visitor!')
