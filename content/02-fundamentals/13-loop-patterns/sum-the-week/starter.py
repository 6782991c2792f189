# Seven questions, one sum
