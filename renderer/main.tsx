document.title = '公报阅览'
