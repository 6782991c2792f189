from store import add_first_books, create_tables


def main():
    create_tables()
    add_first_books()


if __name__ == "__main__":
    main()
