print(Hello, visitor!)
