export default { register: { title: '企业注册' }, status: { title: '注册状态' }, reviews: { title: '注册审核' }, division: { province: '省', city: '市', county: '县' } }
