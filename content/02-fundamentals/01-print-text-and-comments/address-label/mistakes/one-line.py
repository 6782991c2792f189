print('Tomás Rivera', '"The Green Door"', '27 Garden Street', 'Porto')
