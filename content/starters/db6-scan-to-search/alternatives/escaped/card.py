from county import open_county, use_indexes
from day import DAY
from steps import ask


def main():
    connection = open_county()
    use_indexes(connection)
    first = {what: times * ask(connection, query, values)[1] for times, what, query, values in DAY}
    use_indexes(connection, "two.sql")
    second = {what: times * ask(connection, query, values)[1] for times, what, query, values in DAY}
    use_indexes(connection)
    connection.close()
    print("THE COUNTY")
    for what in first:
        print(what, first[what], "->", second[what])
    print(sum(first.values()), "->", sum(second.values()))


if __name__ == "__main__":
    main()
