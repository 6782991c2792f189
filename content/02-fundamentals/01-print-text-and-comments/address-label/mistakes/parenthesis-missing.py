print('Tomás Rivera\n"The Green Door"\n27 Garden Street\nPorto'
