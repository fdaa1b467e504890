export default { import: { title: '批量导入' } }
