# Four questions, one headline
