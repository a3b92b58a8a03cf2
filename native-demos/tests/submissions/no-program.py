print("parent"
