import sqlite3

connection = sqlite3.connect(":memory:")
connection.executescript("""
    CREATE TABLE students (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE courses (id INTEGER PRIMARY KEY, title TEXT);
    CREATE TABLE marks (student_id INTEGER, course_id INTEGER, mark REAL);
    INSERT INTO students VALUES (1, 'Ann'), (2, 'Ben'), (3, 'Cid'), (4, 'Dot');
    INSERT INTO courses VALUES (1, 'Maths'), (2, 'Music'), (3, 'Art');
    INSERT INTO marks VALUES (1, 1, 1.3), (1, 2, 2.0), (2, 1, 3.7), (3, 2, 1.0), (3, 1, 2.3);
""")


def show(sql):
    for row in connection.execute(sql):
        print(row)
    print("--")


show("SELECT name, title, mark FROM marks JOIN students ON students.id = student_id JOIN courses ON courses.id = course_id ORDER BY name, title")
show("SELECT name, mark FROM students LEFT JOIN marks ON student_id = students.id ORDER BY name, mark")
show("SELECT name FROM students LEFT JOIN marks ON student_id = id WHERE mark IS NULL")
show("SELECT title, count(mark), round(avg(mark), 2) FROM courses LEFT JOIN marks ON course_id = id GROUP BY title ORDER BY title")
show("SELECT name, count(*) AS n FROM students JOIN marks ON student_id = id GROUP BY name HAVING n > 1 ORDER BY n DESC, name")
show("SELECT name, group_concat(title, ', ') FROM (SELECT name, title FROM students JOIN marks ON student_id = students.id JOIN courses ON courses.id = course_id ORDER BY title) GROUP BY name")
show("SELECT a.name, b.name FROM students a JOIN students b ON a.id < b.id ORDER BY 1, 2")
show("SELECT name FROM students WHERE id IN (SELECT student_id FROM marks WHERE mark < 2) ORDER BY name")
show("SELECT name FROM students s WHERE NOT EXISTS (SELECT 1 FROM marks WHERE student_id = s.id)")
show("WITH best AS (SELECT course_id, min(mark) AS mark FROM marks GROUP BY course_id) SELECT title, best.mark FROM best JOIN courses ON id = course_id ORDER BY title")
show("WITH RECURSIVE count(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < 5) SELECT n, n * n FROM count")
show("SELECT name, mark, rank() OVER (PARTITION BY course_id ORDER BY mark), round(sum(mark) OVER (PARTITION BY course_id), 1), row_number() OVER (ORDER BY name, mark), lag(mark) OVER (ORDER BY name, mark) FROM marks JOIN students ON id = student_id ORDER BY name, mark")
show("SELECT name FROM students UNION SELECT title FROM courses ORDER BY 1")
show("SELECT id FROM students EXCEPT SELECT student_id FROM marks")
show("SELECT id FROM students INTERSECT SELECT course_id FROM marks")
show("SELECT students.name, courses.title FROM students CROSS JOIN courses WHERE students.id = 1")
show("SELECT sum(mark) FILTER (WHERE mark < 2) FROM marks")
show("SELECT json_group_array(name), json_extract('{\"a\": [1, 2, {\"b\": null}]}', '$.a[1]') FROM students")
show("SELECT key, value, type FROM json_each('{\"x\": 1, \"y\": \"two\", \"z\": [3]}')")
