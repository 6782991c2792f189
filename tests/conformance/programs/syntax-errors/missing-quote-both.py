print(Hello, world!)
